using Collections.Bpmn;
using Collections.Bpmn.Elsa;

namespace Collections.Server.Conversions;

/// <summary>From either format to either; to its own, a document is read and saved.</summary>
internal static class DocumentConversion
{
    private const int ByteOrderMarks = 4;

    public static ElsaConversionResult Convert(byte[] document, string name, DocumentFormat to)
    {
        using var stream = new MemoryStream(document, writable: false);
        return (IsJson(document), to) switch
        {
            (true, DocumentFormat.Bpmn) => ElsaConversion.ToBpmn(stream, name),
            (true, _) => SaveElsa(ElsaReader.Read(stream, name)),
            (false, DocumentFormat.Elsa) => ElsaConversion.ToElsa(stream, name),
            _ => SaveBpmn(BpmnReader.Read(stream, name)),
        };
    }

    /// <summary>A document in its own format, as text whatever its encoding was.</summary>
    public static ElsaConversionResult Read(byte[] document, string name) => Convert(document, name, IsJson(document) ? DocumentFormat.Elsa : DocumentFormat.Bpmn);

    private static ElsaConversionResult SaveElsa(ElsaReadResult read) =>
        new(read.Definition is null ? null : ElsaWriter.Write(read.Definition), read.Findings);

    private static ElsaConversionResult SaveBpmn(BpmnReadResult read) =>
        new(read.Definitions is null ? null : BpmnWriter.Write(read.Definitions), read.Findings);

    /// <summary>A JSON object begins with a brace, XML with an angle bracket, in every encoding that either has.</summary>
    private static bool IsJson(byte[] document)
    {
        foreach (var (value, index) in document.Select((value, index) => (value, index)))
        {
            if (value is (byte)'{' or (byte)'[') return true;
            var isBlank = value is 0 or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
            if (!isBlank && (index >= ByteOrderMarks || value < 0x80)) return false;
        }
        return false;
    }
}
