using System.Text.Json.Nodes;

namespace Collections.Bpmn.Elsa;

/// <summary>A size on the canvas, in pixels.</summary>
public readonly record struct ElsaSize(decimal Width, decimal Height)
{
    internal static ElsaSize? Of(JsonObject? json) =>
        json?.Decimal("width") is { } width && json.Decimal("height") is { } height ? new ElsaSize(width, height) : null;

    internal JsonObject ToJson() => new() { ["width"] = Width, ["height"] = Height };
}
