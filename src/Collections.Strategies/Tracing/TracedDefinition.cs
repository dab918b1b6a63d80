using Collections.Bpmn;
using Collections.Bpmn.Elsa;
using Collections.Engine.Flowcharts;
using Collections.Strategies.Packages;

namespace Collections.Strategies.Tracing;

/// <summary>A workflow definition on disk, and those beside it that it may run.</summary>
internal static class TracedDefinition
{
    /// <summary>The request to trace the file: one that was born in BPMN is traced as that.</summary>
    /// <exception cref="FormatException">The file is none, or the mode is not known.</exception>
    public static TraceRequest Request(string file, string? mode)
    {
        var read = DefinitionFolder.Read(file);
        if (read.Definition is not { } definition) throw new FormatException(string.Join(Environment.NewLine, read.Findings.Select(finding => finding.Message)));
        if (definition.IsBornInElsa) return new TraceRequest(definition) { Mode = ModeOf(mode), DefinitionCalled = DefinitionFolder.Beside(file) };
        var bpmn = ElsaConversion.ToBpmn(definition);
        return new TraceRequest(BpmnReader.Read(bpmn.Text ?? throw new FormatException(string.Join(Environment.NewLine, bpmn.Findings.Select(finding => finding.Message))), Path.GetFileName(file)));
    }

    private static FlowchartMode? ModeOf(string? mode)
    {
        if (mode is null) return null;
        return Enum.TryParse<FlowchartMode>(mode, ignoreCase: true, out var known) && Enum.IsDefined(known)
            ? known
            : throw new FormatException($"--mode: counter or token was expected, found '{mode}'");
    }
}
