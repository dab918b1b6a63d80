namespace Collections.Scenarios.Nights;

/// <summary>Does something once, on the night's own thread, when its second part has been handed to the writer.</summary>
internal sealed class Halfway(Action act) : IProgress<string>
{
    /// <summary>Whether it came to that.</summary>
    public bool HasActed { get; private set; }

    public void Report(string value)
    {
        if (HasActed || !value.Contains(": part 2 of", StringComparison.Ordinal)) return;
        HasActed = true;
        act();
    }
}
