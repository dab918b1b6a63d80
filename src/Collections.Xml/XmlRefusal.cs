namespace Collections.Xml;

/// <summary>Why a document was not read.</summary>
/// <param name="Rule">One word in kebab case, stable: <c>xml-size</c>, <c>xml-dtd</c>, <c>xml-malformed</c>, ….</param>
/// <param name="Message">What was expected, what was found.</param>
/// <param name="Line">Counted from 1; 0 where it concerns the whole document.</param>
/// <param name="Column">Counted from 1; 0 where it concerns the whole document.</param>
public sealed record XmlRefusal(string Rule, string Message, int Line = 0, int Column = 0);
