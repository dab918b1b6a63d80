using System.Text;
using Collections.Domain.Texts;
using Collections.Intake.Files;
using Collections.Intake.Mappings;
using Collections.Server.Commands;
using Collections.Server.Hosting;
using Collections.Strategies.Tracing;

namespace Collections.Scenarios.Limits;

/// <summary>Mappings, control records, rosters, payloads and traces.</summary>
internal static class JsonProbes
{
    private const string Size = "size";
    private const string Nesting = "nesting of JSON";
    private const string Drawing = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p" isExecutable="true">
        <startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="e"/><endEvent id="e"/></process></definitions>
        """;

    public static LimitProbe[] All { get; } =
    [
        new("mapping", Size, size => Mapping(JsonOfSize.Padded("{}", size), "bytes")),
        new("mapping", Nesting, depth => Mapping(JsonOfSize.Object(depth), "expected JSON")),
        new("control record", Size, size => Control(JsonOfSize.Padded("""{"rows":1}""", size))),
        new("control record", Nesting, depth => Control(JsonOfSize.Object(depth, "\"rows\":1,"))),
        new("roster", Size, size => Roster(JsonOfSize.Padded("[]", size))),
        new("roster", Nesting, depth => Roster($"[{JsonOfSize.Object(depth - 1, "\"name\":\"n\",")}]")),
        new("event payload", Size, size => Payload(JsonOfSize.Padded("{}", size))),
        new("event payload", Nesting, depth => Payload(JsonOfSize.Depth(depth))),
        new("trace", "size of the events", size => Trace(null, JsonOfSize.Padded("[]", size))),
        new("trace", "nesting of the events", depth => Trace(null, $"[{JsonOfSize.Object(depth - 1, "\"message\":\"m\",\"after\":\"P1D\",")}]")),
        new("trace", "nesting of the variables", depth => Trace(JsonOfSize.Object(depth), "[]")),
    ];

    /// <summary>A mapping of nothing has findings of its own; what counts is whether it was read.</summary>
    private static string? Mapping(string json, string refusal) => InFile("mapping.json", json, path =>
        MappingReader.ReadFile(path).Findings.Select(finding => finding.Message).FirstOrDefault(words => words.Contains(refusal, StringComparison.Ordinal)));

    private static string? Control(string json) => InFile("a.csv.control.json", json, path =>
    {
        ControlRecord.Of(path[..^".control.json".Length], out var problem);
        return problem.Length == 0 ? null : problem;
    });

    private static string? Roster(string json) => InFile("roster.json", json, path => Thrown(() => RosterFile.Read(Path.GetDirectoryName(path)!)));

    private static string? Payload(string json) => Thrown(() => EventPayload.Check(json));

    private static string? Trace(string? variables, string events) => InFile("events.json", events, path =>
    {
        var drawing = Path.Combine(Path.GetDirectoryName(path)!, "drawing.bpmn");
        File.WriteAllText(drawing, Drawing);
        using var error = new StringWriter();
        var code = TraceVerb.Run(new TraceArguments(drawing, Variables: variables, EventsFile: path), TextWriter.Null, error);
        return code == TraceVerb.WrongUsage ? error.ToString() : null;
    });

    private static string? Thrown(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (Exception refused) when (refused is UsageException or InputTooLargeException)
        {
            return refused.Message;
        }
    }

    private static string? InFile(string name, string text, Func<string, string?> refusal)
    {
        var folder = Directory.CreateTempSubdirectory("collections-limits-");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            File.WriteAllText(path, text, new UTF8Encoding(false));
            return refusal(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
