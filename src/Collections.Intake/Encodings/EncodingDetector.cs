using System.Text;

namespace Collections.Intake.Encodings;

/// <summary>Tells the encoding of a file from its first bytes, where the mapping declares none.</summary>
public static class EncodingDetector
{
    /// <summary>How many bytes are looked at.</summary>
    public const int SampleBytes = 64 << 10;

    /// <summary>
    /// A byte order mark decides; else zero bytes mean UTF-16; else bytes that are mostly not UTF-8 mean WINDOWS-1252.
    /// A few broken bytes among good UTF-8 do not: they are defects of their rows.
    /// </summary>
    public static FileEncoding Detect(ReadOnlySpan<byte> sample)
    {
        if (sample.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return FileEncoding.Utf8;
        if (sample.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return FileEncoding.Utf16LittleEndian;
        if (sample.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return FileEncoding.Utf16BigEndian;
        if (ZeroShare(sample, 1) > 0.4) return FileEncoding.Utf16LittleEndian;
        if (ZeroShare(sample, 0) > 0.4) return FileEncoding.Utf16BigEndian;
        return LooksLikeUtf8(sample) ? FileEncoding.Utf8 : FileEncoding.Windows1252;
    }

    /// <summary>The length of the byte order mark that the file begins with.</summary>
    public static int MarkLength(ReadOnlySpan<byte> sample, FileEncoding encoding) => encoding switch
    {
        FileEncoding.Utf8 when sample.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) => 3,
        FileEncoding.Utf16LittleEndian when sample.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) => 2,
        FileEncoding.Utf16BigEndian when sample.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) => 2,
        _ => 0,
    };

    private static double ZeroShare(ReadOnlySpan<byte> sample, int parity)
    {
        var zeros = 0;
        for (var i = parity; i < sample.Length; i += 2)
        {
            if (sample[i] == 0) zeros++;
        }
        return sample.Length < 2 ? 0 : zeros / (sample.Length / 2.0);
    }

    private static bool LooksLikeUtf8(ReadOnlySpan<byte> sample)
    {
        int good = 0, broken = 0;
        while (!sample.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(sample, out _, out var used);
            if (status == System.Buffers.OperationStatus.InvalidData) broken++;
            else if (used > 1) good++;
            sample = sample[used..];
        }
        return broken == 0 || good >= broken;
    }
}
