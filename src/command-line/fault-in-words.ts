/** Why a command could not run, as a sentence that says what to do; what is not known here keeps its own words. */
export function faultInWords(error: unknown, usage: string): string {
  if (!(error instanceof Error)) return String(error);
  const { code = '', port, address } = error as NodeJS.ErrnoException & { port?: number; address?: string };
  if (code.startsWith('ERR_PARSE_ARGS')) return `Tham số không đúng. Cách dùng: thidua ${usage}`;
  if (code === 'EADDRINUSE')
    return `Cổng ${port} đang có chương trình khác dùng. Chọn cổng khác: PORT=${(port ?? 0) + 1}`;
  if (code === 'EACCES' && port !== undefined) return `Không được phép mở cổng ${port}. Chọn cổng từ 1024 trở lên.`;
  if (code === 'EADDRNOTAVAIL') return `Máy này không có địa chỉ ${address}. Xem lại HOST.`;
  if (error.cause instanceof Error) return `${error.message} (${error.cause.message})`;
  return error.message || code;
}
