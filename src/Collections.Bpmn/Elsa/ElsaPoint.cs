using System.Text.Json.Nodes;

namespace Collections.Bpmn.Elsa;

/// <summary>A point of the canvas, in pixels.</summary>
public readonly record struct ElsaPoint(double X, double Y)
{
    internal static ElsaPoint? Of(JsonObject? json) =>
        json?.Real("x") is { } x && json.Real("y") is { } y ? new ElsaPoint(x, y) : null;

    internal JsonObject ToJson() => new() { ["x"] = X, ["y"] = Y };
}
