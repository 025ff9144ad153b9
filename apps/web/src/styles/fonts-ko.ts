import '@fontsource/noto-sans-kr/400.css';
import '@fontsource/noto-sans-kr/600.css';
