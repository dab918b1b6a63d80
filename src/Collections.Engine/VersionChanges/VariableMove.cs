using Collections.Engine.Planning;

namespace Collections.Engine.VersionChanges;

/// <summary>A variable of the old version that the new one has too.</summary>
/// <param name="From">In the old version.</param>
/// <param name="To">In the new version.</param>
public sealed record VariableMove(PlanVariable From, PlanVariable To)
{
    /// <summary>Whether the new version may not be able to hold a value of the old one.</summary>
    public bool ChangesType => From.Type != To.Type || From.Scale > To.Scale;
}
