using Collections.Bpmn.Elsa.Conversion;
using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Elsa;

/// <summary>Between BPMN 2.0 and Elsa workflow definitions, both ways and without loss. Bad input never throws: it becomes findings.</summary>
public static class ElsaConversion
{
    /// <summary>
    /// The definition of a BPMN model: its root is derived from the process, its source is kept verbatim. Several
    /// processes become flowcharts side by side.
    /// </summary>
    public static (WorkflowDefinition Definition, IReadOnlyList<ValidationFinding> Findings) ToElsa(BpmnDefinitions model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var (chart, findings) = ChartOfModel.Read(model);
        var json = Envelope.Write(model, chart, RootWriter.Write(chart));
        return (ElsaReader.DefinitionOf(json, "").Definition!, findings);
    }

    /// <summary>The same, from the text of a BPMN file.</summary>
    /// <param name="bpmn">Read to its end or to the size limit.</param>
    /// <param name="fileName">Only named in findings.</param>
    public static ElsaConversionResult ToElsa(Stream bpmn, string fileName)
    {
        var read = BpmnReader.Read(bpmn, fileName);
        if (read.Definitions is not { } model) return new ElsaConversionResult(null, read.Findings);
        var (definition, findings) = ToElsa(model);
        return new ElsaConversionResult(ElsaWriter.Write(definition), [.. AsWarnings(read.Findings), .. findings]);
    }

    /// <summary>
    /// The BPMN of a definition. A kept source comes back verbatim while the root is as it was derived; an edit of the
    /// root becomes edits of the source by id, and all else stays. Without a source the document is written anew, with the
    /// same layout. What cannot be said in BPMN is an error that names it, and then there is no text.
    /// </summary>
    public static ElsaConversionResult ToBpmn(WorkflowDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return KeptSource.Of(definition) is { } kept ? Patch.Apply(definition, kept) : Generation.Write(definition);
    }

    /// <summary>The same, from the text of a definition.</summary>
    /// <param name="elsa">Read to its end or to the size limit.</param>
    /// <param name="fileName">Only named in findings.</param>
    public static ElsaConversionResult ToBpmn(Stream elsa, string fileName)
    {
        var read = ElsaReader.Read(elsa, fileName);
        if (read.Definition is not { } definition) return new ElsaConversionResult(null, read.Findings);
        var result = ToBpmn(definition);
        return result with { Findings = [.. read.Findings, .. result.Findings] };
    }

    /// <summary>What the reader leaves out of the model is in the source all the same.</summary>
    internal static IEnumerable<ValidationFinding> AsWarnings(IEnumerable<ValidationFinding> findings) =>
        findings.Select(finding => finding.Severity == FindingSeverity.Error ? finding with { Severity = FindingSeverity.Warning } : finding);
}
