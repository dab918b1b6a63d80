using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Xml;

/// <summary>Either a tree, or the one finding that says why there is none.</summary>
public sealed record XmlReadResult(XmlTree? Tree, ValidationFinding? Finding);
