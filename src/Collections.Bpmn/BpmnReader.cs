using Collections.Bpmn.Model;
using Collections.Bpmn.Reading;
using Collections.Bpmn.Validation;
using Collections.Xml;

namespace Collections.Bpmn;

/// <summary>Reads BPMN 2.0 XML. Bad input never throws: it becomes findings.</summary>
public static class BpmnReader
{
    /// <param name="stream">Read to its end or to the size limit; the caller closes it.</param>
    /// <param name="fileName">Only named in the result.</param>
    public static BpmnReadResult Read(Stream stream, string fileName) => Read(GuardedXmlReader.Read(stream, BpmnLimits.Xml), fileName);

    /// <param name="xml">The document as text; the encoding it declares is ignored.</param>
    /// <param name="fileName">Only named in the result.</param>
    public static BpmnReadResult Read(string xml, string fileName) => Read(GuardedXmlReader.Read(xml, BpmnLimits.Xml), fileName);

    private static BpmnReadResult Read(XmlReadResult xml, string fileName)
    {
        if (xml.Tree is null) return new BpmnReadResult(fileName, null, [Finding(xml.Refusal!)]);
        if (!xml.Tree.Root.IsBpmn("definitions")) return new BpmnReadResult(fileName, null, [WrongRoot(xml.Tree.Root)]);
        var index = new ModelIndex();
        BpmnDefinitions definitions = new DefinitionsReader(index).Read(xml.Tree);
        return new BpmnReadResult(fileName, definitions, index.Findings);
    }

    private static ValidationFinding Finding(XmlRefusal refusal) =>
        new(refusal.Rule, FindingSeverity.Error, "", refusal.Message, new SourceLocation(refusal.Line, refusal.Column));

    private static ValidationFinding WrongRoot(XmlElementNode root) => new(
        "bpmn-root",
        FindingSeverity.Error,
        root.Attribute("id") ?? "",
        $"expected the root element 'definitions' of {BpmnNamespaces.Model}, found '{root.LocalName}' of '{root.NamespaceUri}': is this a BPMN 2.0 file?",
        root.Location());
}
