using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Collections.Decisions.Lines;

/// <summary>Answers requests line by line; a line that is no request is answered too.</summary>
internal static class JsonLines
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Run(TextReader input, TextWriter output, Action<JsonLine, Utf8JsonWriter> answer)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Options);
        foreach (var request in Requests(input))
        {
            writer.WriteStartObject();
            request.WriteId(writer);
            if (request.Problem is { } problem) WriteError(writer, "invalid-json", problem, request.Position);
            else answer(request, writer);
            writer.WriteEndObject();
            writer.Flush();
            output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
            output.Write('\n');
            buffer.ResetWrittenCount();
            writer.Reset();
        }
        output.Flush();
    }

    /// <summary>The requests of the input, a line each; empty lines are skipped. Each is good until the next is asked for.</summary>
    public static IEnumerable<JsonLine> Requests(TextReader input)
    {
        while (BoundedLine.Read(input) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            using var request = JsonLine.Read(line);
            yield return request;
        }
    }

    public static void WriteError(Utf8JsonWriter writer, string code, string message, int position)
    {
        writer.WriteStartObject("error");
        writer.WriteString("code", code);
        writer.WriteString("message", message);
        writer.WriteNumber("position", position);
        writer.WriteEndObject();
    }
}
