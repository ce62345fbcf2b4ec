import { useFrame } from './frame-context.tsx';

/** Beside a figure that no source gives: "số liệu mô phỏng". */
export function Synthetic() {
  const { t } = useFrame();
  return (
    <abbr class="mo nho khong-dam" title={t.frame.synthetic.why}>
      ({t.frame.synthetic.label})
    </abbr>
  );
}
