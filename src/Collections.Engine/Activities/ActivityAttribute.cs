namespace Collections.Engine.Activities;

/// <summary>What an activity is called and where the designer offers it; the type name is namespace.class.</summary>
/// <param name="ns">First part of the type name, such as Collections.</param>
/// <param name="category">Group in the palette.</param>
/// <param name="description">One sentence for an analyst.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ActivityAttribute(string ns, string category, string description) : Attribute
{
    /// <summary>First part of the type name.</summary>
    public string Namespace { get; } = ns;

    /// <summary>Group in the palette.</summary>
    public string Category { get; } = category;

    /// <summary>One sentence for an analyst.</summary>
    public string Description { get; } = description;

    /// <summary>Name in the palette; the class name in words where not given.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Name of a Tabler icon.</summary>
    public string Icon { get; init; } = "";
}
