using System.Text;
using Collections.Decisions.Dmn;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Unit.Decisions.Dmn;

/// <summary>Models written as text, and what they answer.</summary>
internal static class ModelText
{
    public const string Version15 = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    /// <summary>A model around some elements; its namespace is "urn:" and the name.</summary>
    public static string Definitions(string name, string content, string version = Version15, string attributes = "") =>
        $"""<definitions xmlns="{version}" {attributes} id="{name}" name="{name}" namespace="urn:{name}">{content}</definitions>""";

    /// <summary>A decision with a literal expression.</summary>
    public static string Decision(string name, string feel, string requirements = "", string type = "") => Boxed(name, Literal(feel), requirements, type);

    /// <summary>A decision with any boxed expression.</summary>
    public static string Boxed(string name, string box, string requirements = "", string type = "") =>
        $"""<decision id="{Id(name)}" name="{name}"><variable name="{name}"{Type(type)}/>{requirements}{box}</decision>""";

    public static string Data(string name, string type = "") => $"""<inputData id="{Id(name)}" name="{name}"><variable name="{name}"{Type(type)}/></inputData>""";

    /// <summary>A business knowledge model with one parameter n.</summary>
    public static string Knowledge(string name, string feel, string requirements = "") =>
        $"""<businessKnowledgeModel id="{Id(name)}" name="{name}"><variable name="{name}"/><encapsulatedLogic><formalParameter name="n"/>{Literal(feel)}</encapsulatedLogic>{requirements}</businessKnowledgeModel>""";

    public static string Literal(string feel) => $"<literalExpression><text>{System.Security.SecurityElement.Escape(feel)}</text></literalExpression>";

    public static string NeedsData(string name) => Needs("information", "Input", "#" + Id(name));

    public static string NeedsDecision(string name) => Needs("information", "Decision", "#" + Id(name));

    public static string NeedsKnowledge(string name) => Needs("knowledge", "Knowledge", "#" + Id(name));

    /// <summary>A requirement of an element of another model.</summary>
    public static string Needs(string kind, string what, string reference) => $"""<{kind}Requirement><required{what} href="{reference}"/></{kind}Requirement>""";

    /// <summary>Links the first model with the others beside it.</summary>
    public static DmnModel Link(string xml, params string[] others) => DmnModel.Link(Read(xml), [.. others.Select(Read)]);

    /// <summary>The value of a decision, written as FEEL; the model has no errors.</summary>
    public static string Value(this DmnModel model, string decision, params (string Name, string Value)[] inputs)
    {
        model.Errors.ShouldBeEmpty();
        return FeelLiteral.Write(model.Result(decision, inputs).Value);
    }

    public static DmnResult Result(this DmnModel model, string decision, params (string Name, string Value)[] inputs) =>
        model.Evaluate(decision, new ContextValue(inputs.Select(input => KeyValuePair.Create(input.Name, Feel(input.Value)))));

    private static FeelValue Feel(string text) => Collections.Decisions.Evaluation.FeelEvaluator.Evaluate(FeelParser.Parse(text).Tree!).Value;

    private static DmnDefinitions Read(string xml) => DmnReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml))).Definitions!;

    private static string Type(string type) => type.Length == 0 ? "" : $" typeRef=\"{type}\"";

    private static string Id(string name) => "_" + name.Replace(' ', '_');
}
