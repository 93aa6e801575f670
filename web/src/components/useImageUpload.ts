import { ref, toValue, type MaybeRefOrGetter } from 'vue';
import { staffCall } from '../app/staff-call.ts';
import { shrinkImage } from './shrink-image.ts';

/**
 * Uploads pictures into the organisation's media. `upload` resizes in the browser, resolves to
 * `{ media, width, height }` and throws StaffCallError (`notAnImage`, `imageTooLarge`, …) for `notifyError`.
 */
export function useImageUpload(organisation: MaybeRefOrGetter<string>) {
  const uploading = ref(false);

  async function upload(file: File) {
    uploading.value = true;
    try {
      const base64 = await base64Of(await shrinkImage(file));
      return await staffCall('uploadMedia', {
        organisation: toValue(organisation),
        name: file.name.slice(0, 200),
        base64,
      });
    } finally {
      uploading.value = false;
    }
  }

  return { upload, uploading };
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error ?? new Error('The picture could not be read'));
    reader.readAsDataURL(blob);
  });
}
