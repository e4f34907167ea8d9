int beside(void);
