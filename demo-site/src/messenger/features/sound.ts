let context: AudioContext | undefined;

/** A short, soft sound, made here, so that nothing has to be fetched. */
export function beep(): void {
  try {
    context ??= new AudioContext();
    const { currentTime: now, destination } = context;
    const volume = context.createGain();
    volume.gain.setValueAtTime(0.0001, now);
    volume.gain.exponentialRampToValueAtTime(0.12, now + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, now + 0.35);
    volume.connect(destination);
    for (const [frequency, at] of [
      [659, 0],
      [880, 0.09],
    ] as const) {
      const tone = context.createOscillator();
      tone.frequency.value = frequency;
      tone.connect(volume);
      tone.start(now + at);
      tone.stop(now + 0.36);
    }
  } catch {
    // No sound here.
  }
}
