namespace Collections.Bpmn.Soundness;

/// <summary>Where tokens stand: the numbers of the edges in ascending order, one character a token, so that equal markings are equal texts.</summary>
internal static class Marking
{
    public const string Empty = "";

    /// <summary>The container was left by an error: no edge has this number.</summary>
    public const string Left = "\uFFFF";

    public static bool Has(string tokens, NetEdge edge) => tokens.Contains((char)edge.Index, StringComparison.Ordinal);

    public static int Count(string tokens, NetEdge edge) => tokens.AsSpan().Count((char)edge.Index);

    /// <summary>The tokens without one on each of the first edges, and with one on each of the others.</summary>
    public static string Move(string tokens, IEnumerable<NetEdge> from, IEnumerable<NetEdge> to)
    {
        var moved = new List<char>(tokens);
        foreach (var edge in from) moved.Remove((char)edge.Index);
        foreach (var edge in to) moved.Add((char)edge.Index);
        moved.Sort();
        return string.Concat(moved);
    }

    /// <summary>True where all tokens of the smaller stand in the larger as well.</summary>
    public static bool Covers(string larger, string smaller)
    {
        var at = 0;
        foreach (var token in larger)
        {
            if (at < smaller.Length && smaller[at] == token) at++;
        }
        return at == smaller.Length;
    }
}
