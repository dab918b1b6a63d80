namespace Collections.Decisions.Dmn;

/// <summary>
/// How deeply the types of all models that are linked together build on one another while one is resolved. It is also
/// what resolving is locked by: models are evaluated by several threads.
/// </summary>
internal sealed class TypeNesting
{
    private int depth;

    /// <summary>The first item definition beyond <see cref="FeelLimits.ValueDepth"/>; null where there is none.</summary>
    public ItemDefinition? TooDeep { get; private set; }

    /// <summary>Enters an item definition; false where it would be too deep.</summary>
    public bool Enter(ItemDefinition definition)
    {
        if (depth == FeelLimits.ValueDepth)
        {
            TooDeep ??= definition;
            return false;
        }
        depth++;
        return true;
    }

    public void Leave() => depth--;
}
