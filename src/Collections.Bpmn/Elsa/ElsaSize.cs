using System.Text.Json.Nodes;

namespace Collections.Bpmn.Elsa;

/// <summary>A size on the canvas, in pixels.</summary>
public readonly record struct ElsaSize(double Width, double Height)
{
    internal static ElsaSize? Of(JsonObject? json) =>
        json?.Real("width") is { } width && json.Real("height") is { } height ? new ElsaSize(width, height) : null;

    internal JsonObject ToJson() => new() { ["width"] = Width, ["height"] = Height };
}
