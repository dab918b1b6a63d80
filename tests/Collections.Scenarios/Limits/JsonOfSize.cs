namespace Collections.Scenarios.Limits;

/// <summary>JSON that is exactly so deep or so long.</summary>
internal static class JsonOfSize
{
    public static string Depth(int depth) => new string('[', depth) + new string(']', depth);

    /// <summary>An object whose member <c>x</c> is so deep that the whole is.</summary>
    public static string Object(int depth, string more = "") => $"{{{more}\"x\":{Depth(depth - 1)}}}";

    public static string Padded(string json, int length) => json + new string(' ', length - json.Length);
}
