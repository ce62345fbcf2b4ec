/** What the sign-in says to people. One sentence for a wrong password and an unknown name: it must not tell which. */
export const words = {
  refused: 'Tên đăng nhập hoặc mật khẩu không đúng',
  wrongPassword: 'Mật khẩu không đúng',
  wrongCode: 'Mã xác thực không đúng hoặc đã hết hạn',
  challengeOver: 'Lần đăng nhập này đã hết hạn. Hãy nhập lại tên đăng nhập và mật khẩu',
  totpLocked: 'Nhập sai mã nhiều lần, xác thực hai bước tạm khóa 15 phút. Hãy thử lại sau',
  totpAlreadyOn: 'Xác thực hai bước đã được bật',
  totpNotStarted: 'Chưa bắt đầu bật xác thực hai bước',
  signedOut: 'Phiên đăng nhập đã hết hạn. Hãy đăng nhập lại',
  tooMany(seconds: number): string {
    const minutes = Math.ceil(seconds / 60);
    return `Thử quá nhiều lần. Hãy thử lại sau ${minutes} phút`;
  },
};
