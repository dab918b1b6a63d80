namespace Collections.Bpmn.Editing;

/// <summary>
/// Sets one extension element of an element: another of the same name is replaced in its place, all others stay.
/// </summary>
/// <param name="ElementId">Any element that has an id.</param>
/// <param name="NamespaceUri">Not that of BPMN.</param>
/// <param name="Name">The element's local name.</param>
/// <param name="Content">Null takes it away.</param>
public sealed record SetExtension(string ElementId, string NamespaceUri, string Name, ExtensionContent? Content) : BpmnEdit;
