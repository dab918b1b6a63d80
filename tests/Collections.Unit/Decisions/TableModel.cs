using System.Globalization;
using System.Security;
using System.Text;
using Collections.Decisions.Dmn;

namespace Collections.Unit.Decisions;

/// <summary>Writes a model with one decision table, as a modeler would save it.</summary>
internal sealed class TableModel
{
    private readonly StringBuilder rules = new();
    private readonly List<(string Expression, string? Type, string? Values)> inputs = [];
    private readonly List<(string Name, string? Values, string? Default)> outputs = [];
    private readonly List<(string Name, string Type)> data = [];

    public string HitPolicy { get; init; } = "UNIQUE";

    public TableModel Data(string name, string type)
    {
        data.Add((name, type));
        return this;
    }

    public TableModel Input(string expression, string? type = null, string? values = null)
    {
        inputs.Add((expression, type, values));
        return this;
    }

    public TableModel Output(string name, string? values = null, string? defaultValue = null)
    {
        outputs.Add((name, values, defaultValue));
        return this;
    }

    public TableModel Rule(params string[] cells)
    {
        rules.Append("<rule>");
        for (var i = 0; i < cells.Length; i++)
        {
            var name = i < inputs.Count ? "inputEntry" : "outputEntry";
            rules.Append(CultureInfo.InvariantCulture, $"<{name}><text>{SecurityElement.Escape(cells[i])}</text></{name}>");
        }
        rules.Append("</rule>");
        return this;
    }

    public DmnModel Load()
    {
        var loaded = DmnModel.Load(new MemoryStream(Encoding.UTF8.GetBytes(Xml())));
        loaded.Errors.ShouldBeEmpty();
        return loaded.Model!;
    }

    public string Xml()
    {
        var xml = new StringBuilder("""<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="m" namespace="urn:test">""");
        foreach (var (name, type) in data)
            xml.Append(CultureInfo.InvariantCulture, $"""<inputData id="{Id(name)}" name="{name}"><variable name="{name}" typeRef="{type}"/></inputData>""");
        xml.Append("""<decision id="segment" name="Segment"><variable name="Segment"/>""");
        foreach (var (name, _) in data) xml.Append(CultureInfo.InvariantCulture, $"""<informationRequirement><requiredInput href="#{Id(name)}"/></informationRequirement>""");
        xml.Append(CultureInfo.InvariantCulture, $"""<decisionTable id="table" hitPolicy="{HitPolicy}">""");
        foreach (var (expression, type, values) in inputs)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<input><inputExpression{(type is null ? "" : $" typeRef=\"{type}\"")}><text>{SecurityElement.Escape(expression)}</text></inputExpression>");
            if (values is not null) xml.Append(CultureInfo.InvariantCulture, $"<inputValues><text>{SecurityElement.Escape(values)}</text></inputValues>");
            xml.Append("</input>");
        }
        foreach (var (name, values, defaultValue) in outputs)
        {
            xml.Append(CultureInfo.InvariantCulture, $"""<output name="{name}">""");
            if (values is not null) xml.Append(CultureInfo.InvariantCulture, $"<outputValues><text>{SecurityElement.Escape(values)}</text></outputValues>");
            if (defaultValue is not null) xml.Append(CultureInfo.InvariantCulture, $"<defaultOutputEntry><text>{SecurityElement.Escape(defaultValue)}</text></defaultOutputEntry>");
            xml.Append("</output>");
        }
        return xml.Append(rules).Append("</decisionTable></decision></definitions>").ToString();
    }

    private static string Id(string name) => "_" + name.Replace(' ', '_');
}
