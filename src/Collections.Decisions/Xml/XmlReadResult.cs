using Collections.Decisions.Dmn;

namespace Collections.Decisions.Xml;

/// <summary>Either a tree, or the one error that says why there is none.</summary>
public sealed record XmlReadResult(XmlTree? Tree, DmnError? Error);
