using System.Text.Json.Nodes;

namespace Collections.Bpmn.Elsa;

/// <summary>A connection of a flowchart, in the current form or the flat one of older files.</summary>
/// <param name="Source">Id of the activity it leaves.</param>
/// <param name="SourcePort">The outcome that is followed; <c>Done</c> where nothing is said.</param>
/// <param name="TargetPort">Null where nothing is said.</param>
/// <param name="Vertices">The bends between both ends.</param>
public sealed record ElsaConnection(string Source, string SourcePort, string Target, string? TargetPort, IReadOnlyList<ElsaPoint> Vertices)
{
    /// <summary>The outcome of an activity that says none.</summary>
    public const string Done = "Done";

    /// <summary>The one port of a flowchart's activities that connections enter by.</summary>
    public const string In = "In";

    internal static ElsaConnection? Of(JsonObject json)
    {
        var (source, sourcePort) = End(json, "source");
        var (target, targetPort) = End(json, "target");
        if (source is null || target is null) return null;
        var vertices = json.List("vertices").Select(vertex => ElsaPoint.Of(vertex as JsonObject)).OfType<ElsaPoint>();
        return new ElsaConnection(source, string.IsNullOrEmpty(sourcePort) ? Done : sourcePort, target, targetPort, [.. vertices]);
    }

    private static (string? Activity, string? Port) End(JsonObject json, string name) => json.Member(name) switch
    {
        JsonObject end => (end.Text("activity"), end.Text("port")),
        { } flat => (flat.Text(), json.Text(name + "Port")),
        null => (null, null),
    };

    internal JsonObject ToJson() => new()
    {
        ["source"] = new JsonObject { ["activity"] = Source, ["port"] = SourcePort },
        ["target"] = new JsonObject { ["activity"] = Target, ["port"] = TargetPort ?? In },
        ["vertices"] = new JsonArray([.. Vertices.Select(vertex => vertex.ToJson())]),
    };
}
