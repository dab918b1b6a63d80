namespace Collections.Server.TakeOns;

/// <summary>What became of a take-on, in the words of reports.</summary>
internal static class TakeOnVerdict
{
    /// <summary>Nothing was written, and nothing was to be.</summary>
    public const string Rehearsed = "rehearsed";

    /// <summary>The cases are there.</summary>
    public const string Taken = "taken";

    /// <summary>A row is bad: nothing was written.</summary>
    public const string Refused = "refused";

    /// <summary>The same files were taken on before: nothing was written.</summary>
    public const string SameContent = "same content";
}
