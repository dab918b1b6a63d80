namespace Collections.Engine.Runs;

/// <summary>
/// So many subjects failed in one run that the strategy or the installation is at fault rather than their data: the
/// run stops, and goes on from there when it is started again.
/// </summary>
public sealed class PoisonLimitException : Exception
{
    internal PoisonLimitException(int limit, Poison last)
        : base($"More than {limit} accounts could not be worked in this run; the last: {last.Message}") => Last = last;

    /// <summary>The last of them.</summary>
    public Poison Last { get; }
}
