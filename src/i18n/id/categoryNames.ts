/** Kategori peserta. */
export const categoryNames = {
  student: "Pelajar dan Mahasiswa",
  "job-seeker": "Pencari Kerja",
  employee: "Karyawan dan Profesional",
  "small-business": "Pelaku UMKM",
  public: "Masyarakat Umum",
};
