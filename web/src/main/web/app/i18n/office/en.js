/** What is said in the settings and in the administration. */
export const words = {
  'manage.title': 'Administration',
};
