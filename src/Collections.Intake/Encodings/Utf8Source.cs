using System.Text;

namespace Collections.Intake.Encodings;

/// <summary>Opens a portfolio file as a stream of UTF-8, whatever encoding it comes in.</summary>
public static class Utf8Source
{
    /// <summary>The encoding of a file by its first bytes.</summary>
    public static FileEncoding DetectEncoding(string path)
    {
        using var file = OpenFile(path);
        return EncodingDetector.Detect(Sample(file));
    }

    /// <summary>
    /// The file's text in UTF-8, its byte order mark left out. UTF-8 passes as it is, broken bytes included; in the
    /// other encodings what cannot be decoded becomes U+FFFD.
    /// </summary>
    public static Stream Open(string path, FileEncoding encoding)
    {
        var file = OpenFile(path);
        file.Position = EncodingDetector.MarkLength(Sample(file), encoding);
        return encoding == FileEncoding.Utf8
            ? file
            : Encoding.CreateTranscodingStream(file, DotNet(encoding), new UTF8Encoding(false));
    }

    private static FileStream OpenFile(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);

    private static byte[] Sample(FileStream file)
    {
        var sample = new byte[(int)Math.Min(file.Length, EncodingDetector.SampleBytes)];
        file.ReadExactly(sample);
        return sample;
    }

    private static Encoding DotNet(FileEncoding encoding) => encoding switch
    {
        FileEncoding.Utf16LittleEndian => Encoding.Unicode,
        FileEncoding.Utf16BigEndian => Encoding.BigEndianUnicode,
        FileEncoding.Latin1 => Encoding.Latin1,
        _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
    };
}
