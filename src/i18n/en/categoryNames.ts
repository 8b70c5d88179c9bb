/** Categories of participants. */
export const categoryNames = {
  student: "Students",
  "job-seeker": "Job Seekers",
  employee: "Employees and Professionals",
  "small-business": "Small Business Owners",
  public: "General Public",
};
