using System.Globalization;
using System.Text;
using Collections.Decisions.Dmn;
using Collections.Domain.Offers;
using Collections.Testing.Bpmn;

namespace Collections.Testing.Reference;

/// <summary>What may be offered in random models: a decision table, and the same said a second time in plain words.</summary>
public static class RandomLimits
{
    /// <summary>Name of the table and, with its ending, of its file.</summary>
    public const string Name = "limits";

    private static readonly string[] Outputs = ["instalments", "down", "supervisor instalments", "supervisor down", "committee instalments", "committee principal discount"];

    private static readonly (string Grade, string Score, string[] Answers)[] Rules =
    [
        ("\"A\"", "-", ["6", "10", "12", "0", "24", "30"]),
        ("\"B\"", "> 30", ["3", "0", "4", "null", "null", "null"]),
        ("\"C\"", "> 60", ["12", "20", "null", "12.5", "18", "5"]),
    ];

    /// <summary>The file of the table.</summary>
    public static string Text { get; } = Write();

    /// <summary>The table as it is compiled.</summary>
    public static DmnModel Model { get; } = DmnModel.Load(new MemoryStream(Encoding.UTF8.GetBytes(Text))).Model ?? throw new InvalidOperationException("The table of limits is none.");

    /// <summary>What each may agree to about an account; null where nothing may be offered.</summary>
    /// <param name="grade">The account's grade.</param>
    /// <param name="score">Its score; null where it has none.</param>
    public static (OfferTerms Collector, OfferTerms Supervisor, OfferTerms Committee)? Of(string grade, int? score) => grade switch
    {
        "A" => (new OfferTerms(6, 1000, 0, 0), new OfferTerms(12, 0, 0, 0), new OfferTerms(24, 0, 3000, 0)),
        "B" when score > 30 => (new OfferTerms(3, 0, 0, 0), new OfferTerms(4, 0, 0, 0), new OfferTerms(4, 0, 0, 0)),
        "C" when score > 60 => (new OfferTerms(12, 2000, 0, 0), new OfferTerms(12, 1250, 0, 0), new OfferTerms(18, 1250, 500, 0)),
        _ => null,
    };

    private static string Write()
    {
        var table = new BuiltElement("decisionTable").Attribute("id", "limits_table").Attribute("hitPolicy", "FIRST");
        foreach (var input in new[] { "grade", "score" })
            table.Child(new BuiltElement("input").Attribute("id", $"limits_{input}").Child(new BuiltElement("inputExpression").Attribute("id", $"limits_{input}_e").Child(new BuiltElement("text").Text(input))));
        for (var i = 0; i < Outputs.Length; i++) table.Child(new BuiltElement("output").Attribute("id", Numbered("limits_o", i)).Attribute("name", Outputs[i]).Attribute("typeRef", "number"));
        for (var i = 0; i < Rules.Length; i++) table.Child(Rule(i));
        var decision = new BuiltElement("decision").Attribute("id", Name).Attribute("name", Name);
        foreach (var input in new[] { "grade", "score" })
            decision.Child(new BuiltElement("informationRequirement").Attribute("id", $"limits_r_{input}").Child(new BuiltElement("requiredInput").Attribute("href", $"#limits_in_{input}")));
        var file = new BuiltElement("definitions").Attribute("xmlns", "https://www.omg.org/spec/DMN/20191111/MODEL/").Attribute("id", "limits_file").Attribute("name", Name).Attribute("namespace", "https://collections.dev/tests");
        foreach (var (input, type) in new[] { ("grade", "string"), ("score", "number") })
        {
            file.Child(new BuiltElement("inputData").Attribute("id", $"limits_in_{input}").Attribute("name", input)
                .Child(new BuiltElement("variable").Attribute("id", $"limits_v_{input}").Attribute("name", input).Attribute("typeRef", type)));
        }
        return file.Child(decision.Child(table)).ToString();
    }

    private static BuiltElement Rule(int place)
    {
        var (grade, score, answers) = Rules[place];
        var rule = new BuiltElement("rule").Attribute("id", Numbered("limits_rule", place));
        rule.Child(new BuiltElement("inputEntry").Attribute("id", Numbered("limits_ig", place)).Child(new BuiltElement("text").Text(grade)));
        rule.Child(new BuiltElement("inputEntry").Attribute("id", Numbered("limits_is", place)).Child(new BuiltElement("text").Text(score)));
        for (var i = 0; i < answers.Length; i++)
            rule.Child(new BuiltElement("outputEntry").Attribute("id", Numbered($"limits_a{place}", i)).Child(new BuiltElement("text").Text(answers[i])));
        return rule;
    }

    private static string Numbered(string id, int number) => id + "_" + number.ToString(CultureInfo.InvariantCulture);
}
