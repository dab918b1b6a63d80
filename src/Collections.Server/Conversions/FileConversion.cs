using Collections.Bpmn.Elsa;
using Collections.Bpmn.Validation;

namespace Collections.Server.Conversions;

/// <summary>Converts files and folders of them, one after the other in one process; what is wrong with one does not stop the next.</summary>
/// <param name="to">The format to convert to.</param>
/// <param name="messages">Takes a line for each finding.</param>
internal sealed class FileConversion(DocumentFormat to, TextWriter messages)
{
    private const string BpmnExtension = ".bpmn";
    private const string ElsaExtension = ".json";

    /// <summary>Largest file that is read, in bytes: that of the larger format.</summary>
    private const int Bytes = ElsaLimits.Bytes;

    /// <summary>Files that were converted.</summary>
    public int Converted { get; private set; }

    /// <summary>Files that were not.</summary>
    public int Failed { get; private set; }

    /// <summary>The converted text of one stream; null where it could not be converted.</summary>
    public string? Convert(Stream input, string name)
    {
        var result = DocumentConversion.Convert(ReadAtMost(input, Bytes + 1), name, to);
        foreach (var finding in result.Findings)
            messages.WriteLine($"{name}{(finding.Location.Line > 0 ? $" line {finding.Location.Line}" : "")}: {finding.Severity.ToString().ToLowerInvariant()} {finding.Rule}{(finding.ElementId.Length > 0 ? $" at '{finding.ElementId}'" : "")}: {finding.Message}");
        if (result.Text is null || result.HasErrors) Failed++;
        else Converted++;
        return result.HasErrors ? null : result.Text;
    }

    /// <summary>Converts every file of the other format below a folder, to the same place below another folder.</summary>
    public void ConvertFolder(string folder, string target)
    {
        var (from, extension) = to == DocumentFormat.Elsa ? (BpmnExtension, ElsaExtension) : (ElsaExtension, BpmnExtension);
        foreach (var file in Directory.EnumerateFiles(folder, "*" + from, SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (ConvertFile(file) is { } text) Write(Path.Combine(target, Path.ChangeExtension(Path.GetRelativePath(folder, file), extension)), text);
        }
    }

    /// <summary>The converted text of one file; null where it could not be converted.</summary>
    public string? ConvertFile(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert(stream, file);
    }

    /// <summary>Writes a text as UTF-8, the folders above it included.</summary>
    public static void Write(string file, string text)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder) Directory.CreateDirectory(folder);
        File.WriteAllText(file, text);
    }

    private static byte[] ReadAtMost(Stream stream, int limit)
    {
        using var bytes = new MemoryStream();
        var block = new byte[64 << 10];
        while (bytes.Length < limit && stream.Read(block) is > 0 and var count) bytes.Write(block, 0, count);
        return bytes.ToArray();
    }
}
