namespace Collections.Server.Catalog;

/// <summary>An activity as the palette and the panel of the designer offer it, in one language.</summary>
internal sealed record OfferedActivity(
    string Type,
    string Element,
    string Label,
    string Description,
    string Category,
    string Icon,
    string Color,
    bool IsSet,
    IReadOnlyList<string> Outcomes,
    IReadOnlyList<OfferedInput> Inputs);

/// <summary>An input as the panel asks for it.</summary>
/// <param name="Name">As the binding writes it.</param>
/// <param name="Label">In the language asked for.</param>
/// <param name="Description">What it means, with bounds and what holds without it.</param>
/// <param name="TypeName">Elsa's alias of its type.</param>
/// <param name="Editor">feel, text, number, boolean, choice, decision, template, queue, objectState, duration, time or multiline.</param>
/// <param name="IsRequired">Whether the step cannot run without it.</param>
/// <param name="DefaultValue">What holds where it is not given; null = nothing.</param>
/// <param name="Options">The values of a choice.</param>
internal sealed record OfferedInput(string Name, string Label, string Description, string TypeName, string Editor, bool IsRequired, string? DefaultValue, IReadOnlyList<string> Options);
