namespace Collections.Bpmn.Editing;

/// <summary>An input of a binding as it is written.</summary>
/// <param name="Name">camelCase.</param>
/// <param name="Json">The JSON of the value, wrapped in type and expression as Elsa has it, or plain.</param>
public sealed record ActivityInput(string Name, string Json);
