using System.Runtime.CompilerServices;
using Collections.Bpmn;
using Collections.Bpmn.Bindings;
using Collections.Bpmn.Elsa;
using Collections.Decisions;
using Collections.Intake.Csv;
using Collections.Intake.Files;
using Collections.Intake.Mappings;
using Collections.Intake.Rows;
using Collections.Intake.Values;
using Collections.Server.Commands;
using Collections.Server.Web;
using Collections.Strategies.Packages;
using Collections.Strategies.Tracing;

namespace Collections.Server.Hosting;

/// <summary>
/// The limits of every input in one table. Each value stands in the room that reads the input, for rooms do not see
/// one another; a row without a test at the limit and one beyond it fails the tests.
/// </summary>
internal static class InputLimits
{
    private const string Bytes = "bytes";
    private const string Characters = "characters";
    private const string Levels = "levels";
    private const string Steps = "steps";

    /// <summary>All rows, grouped by input.</summary>
    public static IReadOnlyList<InputLimit> All { get; } =
    [
        .. Drawings(),
        .. DecisionModels(),
        .. Expressions(),
        .. Portfolios(),
        .. Json(),
        .. Requests(),
    ];

    private static IEnumerable<InputLimit> Drawings() =>
    [
        Of("BPMN drawing", "size", BpmnLimits.XmlBytes, Bytes),
        Of("BPMN drawing", "nesting of elements", BpmnLimits.XmlDepth, Levels),
        Of("BPMN drawing", "elements", BpmnLimits.XmlElements, "elements"),
        Of("BPMN drawing", "attributes of an element", BpmnLimits.XmlAttributes, "attributes"),
        Of("BPMN drawing", "attribute, text or comment", BpmnLimits.XmlValueLength, Characters),
        Of("BPMN drawing", "nesting of an activity's input in JSON", BoundInputReader.JsonDepth, Levels),
        Of("Elsa definition", "size", ElsaLimits.Bytes, Bytes),
        Of("Elsa definition", "nesting of JSON", ElsaLimits.Depth, Levels),
        Of("Elsa definition", "activities", ElsaLimits.Activities, "activities"),
        Of("strategy folder", "size of strategy.bpmn", BpmnLimits.XmlBytes, Bytes),
        Of("strategy folder", "size of strategy.json", ElsaLimits.Bytes, Bytes),
        Of("strategy folder", "size of a decision model", FeelLimits.XmlBytes, Bytes),
        Of("strategy folder", "size of a message template", StrategyFolder.TemplateBytes, Bytes),
    ];

    private static IEnumerable<InputLimit> DecisionModels() =>
    [
        Of("DMN model", "size", FeelLimits.XmlBytes, Bytes),
        Of("DMN model", "nesting of elements", FeelLimits.XmlDepth, Levels),
        Of("DMN model", "elements", FeelLimits.XmlElements, "elements"),
        Of("DMN model", "attributes of an element", FeelLimits.XmlAttributes, "attributes"),
        Of("DMN model", "attribute or text", FeelLimits.XmlValueLength, Characters),
        Of("DMN model", "models beside one that imports", FeelLimits.Imports, "files"),
    ];

    private static IEnumerable<InputLimit> Expressions() =>
    [
        Of("FEEL expression", "length", FeelLimits.SourceLength, Characters),
        Of("FEEL expression", "nesting of brackets", FeelLimits.SourceDepth, Levels),
        Of("FEEL expression", "chain of operators", FeelLimits.TreeHeight, "operations"),
        Of("FEEL expression", "steps of an evaluation", FeelLimits.Fuel, Steps),
        Of("FEEL expression", "steps of a part of a run", FeelLimits.PartFuel, Steps),
        Of("FEEL expression", "steps that each row adds to its part", FeelLimits.PartFuelPerRow, Steps),
        Of("FEEL expression", "list", FeelLimits.ListLength, "items"),
        Of("FEEL expression", "string", FeelLimits.StringLength, Characters),
        Of("FEEL expression", "nesting of lists and contexts", FeelLimits.ValueDepth, Levels),
        Of("FEEL expression", "list or context with all within it", FeelLimits.ValueSize, "values"),
        Of("FEEL expression", "nesting of function calls", FeelLimits.CallDepth, Levels),
        Of("FEEL expression", "regular expression", FeelLimits.PatternLength, Characters),
        Of("FEEL expression", "unfolded regular expression", FeelLimits.PatternPlaces, "places"),
        Of("FEEL expression", "time of a regular expression", (long)FeelLimits.RegexTime.TotalMilliseconds, "ms"),
        Of("lines of feel and dmn", "line", FeelLimits.LineLength, Characters),
        Of("lines of feel and dmn", "nesting of JSON", FeelLimits.JsonDepth, Levels),
    ];

    private static IEnumerable<InputLimit> Portfolios() =>
    [
        Of("portfolio file", "field", CsvReader.MaxFieldBytes, Bytes),
        Of("portfolio file", "row", CsvReader.MaxRecordBytes, Bytes),
        Of("portfolio file", "fields of a row", CsvReader.MaxFields, "fields"),
        Of("portfolio file", "reference", ReferenceReader.MaxBytes, Bytes),
        Of("portfolio file", "text of a fact", TextFact.MaxBytes, Bytes),
        Of("portfolio file", "name", TextFact.MaxBytes, Bytes),
        Of("portfolio file", "telephone number, e-mail or postal address", TextFact.MaxBytes, Bytes),
        Of("portfolio file", "number", NumberParser.MaxDigits, "digits"),
    ];

    private static IEnumerable<InputLimit> Json() =>
    [
        Of("mapping", "size", MappingReader.MaxBytes, Bytes),
        Of("mapping", "nesting of JSON", MappingReader.MaxDepth, Levels),
        Of("control record", "size", ControlRecord.MaxBytes, Bytes),
        Of("control record", "nesting of JSON", ControlRecord.MaxDepth, Levels),
        Of("roster", "size", RosterFile.MaxBytes, Bytes),
        Of("roster", "nesting of JSON", RosterFile.MaxDepth, Levels),
        Of("event payload", "size", EventPayload.MaxBytes, Bytes),
        Of("event payload", "nesting of JSON", EventPayload.MaxDepth, Levels),
        Of("trace", "size of the events", TraceLimits.EventsBytes, Bytes),
        Of("trace", "nesting of the events", TraceLimits.JsonDepth, Levels),
        Of("trace", "nesting of the variables", TraceLimits.JsonDepth, Levels),
    ];

    private static IEnumerable<InputLimit> Requests() =>
    [
        Of("API request", "body", WebLimits.BodyBytes, Bytes),
        Of("API request", "nesting of JSON", WebLimits.JsonDepth, Levels),
    ];

    private static InputLimit Of(string input, string what, long value, string unit, [CallerArgumentExpression(nameof(value))] string source = "") =>
        new(input, what, value, unit, source.Replace("(long)", "", StringComparison.Ordinal).Replace(".TotalMilliseconds", "", StringComparison.Ordinal));
}
