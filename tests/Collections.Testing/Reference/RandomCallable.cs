namespace Collections.Testing.Reference;

/// <summary>A process that random models call.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Handed">The variables that it is given, where it has its own; null where it shares the caller's.</param>
/// <param name="Versions">How many versions there are of another strategy's; 0 in the same file.</param>
internal sealed record RandomCallable(string Id, IReadOnlyList<string>? Handed, int Versions);
