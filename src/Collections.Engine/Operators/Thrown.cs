using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>One thing that an event throws.</summary>
public abstract record Thrown
{
    private Thrown()
    {
    }

    /// <summary>A message to another case of the subject.</summary>
    /// <param name="Name">Text code of its name.</param>
    /// <param name="Content">What it says besides its name; null = nothing.</param>
    public sealed record Message(int Name, PlanContent? Content = null) : Thrown;

    /// <summary>A signal to everybody who waits.</summary>
    /// <param name="Name">Text code of its name.</param>
    /// <param name="Content">What it says besides its name; null = nothing.</param>
    public sealed record Signal(int Name, PlanContent? Content = null) : Thrown;

    /// <summary>An escalation.</summary>
    /// <param name="Code">Its code, or null.</param>
    public sealed record Escalation(string? Code) : Thrown;
}
