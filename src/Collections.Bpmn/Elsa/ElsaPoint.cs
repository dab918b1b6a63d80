using System.Text.Json.Nodes;

namespace Collections.Bpmn.Elsa;

/// <summary>A point of the canvas, in pixels.</summary>
public readonly record struct ElsaPoint(decimal X, decimal Y)
{
    internal static ElsaPoint? Of(JsonObject? json) =>
        json?.Decimal("x") is { } x && json.Decimal("y") is { } y ? new ElsaPoint(x, y) : null;

    internal JsonObject ToJson() => new() { ["x"] = X, ["y"] = Y };
}
