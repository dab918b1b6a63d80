namespace Collections.Unit;

/// <summary>Tests that measure the whole process run by themselves.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
