using System.Globalization;
using System.Text;

namespace Collections.Proofs.Hostile;

/// <summary>Decision models that nobody should draw: broken, endless, bombs of XML, circles, tables without measure.</summary>
internal sealed class HostileModels(IReadOnlyList<string> right, HostileExpressions expressions)
{
    private const string Opening = """<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:d">""";

    /// <summary>The bytes of the model of a number.</summary>
    public byte[] Of(int seed, int number)
    {
        var chance = new Random(Mutations.Seed(seed, ~number));
        var text = chance.Next(10) switch
        {
            < 5 => Mutations.Of(right[chance.Next(right.Count)], chance, right),
            < 9 => Bad(chance, seed, number),
            _ => Mutations.Of(Bad(chance, seed, number), chance, right),
        };
        return Encoded(text, chance);
    }

    /// <summary>A text in one of several encodings, some of them with a byte that is wrong.</summary>
    public static byte[] Encoded(string text, Random chance)
    {
        var bytes = chance.Next(12) switch
        {
            0 => Encoding.Unicode.GetBytes(text),
            1 => Encoding.BigEndianUnicode.GetPreamble().Concat(Encoding.BigEndianUnicode.GetBytes(text)).ToArray(),
            2 => Encoding.Latin1.GetBytes(text),
            3 => Encoding.UTF32.GetBytes(text),
            _ => Encoding.UTF8.GetBytes(text),
        };
        if (chance.Next(4) == 0 && bytes.Length > 0) bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
        return bytes;
    }

    private string Bad(Random chance, int seed, int number) => chance.Next(9) switch
    {
        0 => Bomb(chance),
        1 => """<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>""" + Opening + "<decision id=\"a\" name=\"a\"><literalExpression><text>&e;</text></literalExpression></decision></definitions>",
        2 => Opening + string.Concat(Enumerable.Repeat("<decision>", chance.Next(1, 20_000))),
        3 => Opening + "<decision id=\"a\" name=\"" + new string('a', chance.Next(400_000)) + "\"/></definitions>",
        4 => Circle(chance.Next(1, 3_000)),
        5 => Table(chance, seed, number),
        6 => Boxes(chance),
        7 => Opening + $"""<import name="d" namespace="urn:d" importType="https://www.omg.org/spec/DMN/20191111/MODEL/"/><itemDefinition name="t"><typeRef>u</typeRef></itemDefinition><itemDefinition name="u" isCollection="true"><typeRef>t</typeRef></itemDefinition>{Decision("a", "t", expressions.Of(seed, number))}</definitions>""",
        _ => Opening + string.Concat(Enumerable.Range(0, chance.Next(1, 400)).Select(i => Decision(Name(i), "Any", expressions.Of(seed, number + i)))) + "</definitions>",
    };

    private static string Bomb(Random chance)
    {
        var text = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (var i = 1; i < chance.Next(2, 30); i++) text.Append(CultureInfo.InvariantCulture, $"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}\">");
        return text.Append("]>").Append(Opening).Append("<description>&a1;</description></definitions>").ToString();
    }

    private static string Circle(int decisions)
    {
        var text = new StringBuilder(Opening);
        for (var i = 0; i < decisions; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"""<decision id="{Name(i)}" name="{Name(i)}"><variable name="{Name(i)}"/><informationRequirement><requiredDecision href="#{Name((i + 1) % decisions)}"/></informationRequirement><literalExpression><text>{Name((i + 1) % decisions)}</text></literalExpression></decision>""");
        }
        return text.Append("</definitions>").ToString();
    }

    private string Table(Random chance, int seed, int number)
    {
        var (inputs, rules) = (chance.Next(1, 20), chance.Next(1, 900));
        var policy = new[] { "UNIQUE", "ANY", "PRIORITY", "FIRST", "COLLECT", "RULE ORDER", "OUTPUT ORDER", "NONE" }[chance.Next(8)];
        var text = new StringBuilder(Opening).Append(CultureInfo.InvariantCulture, $"""<decision id="a" name="a"><decisionTable hitPolicy="{policy}">""");
        for (var i = 0; i < inputs; i++) text.Append("<input><inputExpression><text>x</text></inputExpression></input>");
        text.Append("<output name=\"o\"/>");
        for (var rule = 0; rule < rules; rule++)
        {
            text.Append("<rule>");
            for (var i = 0; i < inputs; i++) text.Append(CultureInfo.InvariantCulture, $"<inputEntry><text>{Cell(chance, seed, number + rule)}</text></inputEntry>");
            text.Append(CultureInfo.InvariantCulture, $"<outputEntry><text>{rule}</text></outputEntry></rule>");
        }
        return text.Append("</decisionTable></decision></definitions>").ToString();
    }

    private string Cell(Random chance, int seed, int number) => chance.Next(40) switch
    {
        0 => Escaped(expressions.Of(seed, number)),
        < 10 => "-",
        < 20 => string.Create(CultureInfo.InvariantCulture, $"&lt; {chance.Next(1000)}"),
        < 30 => string.Create(CultureInfo.InvariantCulture, $"[{chance.Next(500)}..{chance.Next(500, 1000)}]"),
        _ => string.Create(CultureInfo.InvariantCulture, $"not({chance.Next(1000)}, {chance.Next(1000)})"),
    };

    private static string Boxes(Random chance)
    {
        var box = new[] { "context><contextEntry", "list", "conditional><if", "for iteratorVariable=\"i\"><return", "filter><in", "functionDefinition" }[chance.Next(6)];
        return Opening + "<decision id=\"a\" name=\"a\">" + string.Concat(Enumerable.Repeat($"<{box}>", chance.Next(1, 2_000)));
    }

    private static string Decision(string name, string type, string expression) =>
        $"""<decision id="{name}" name="{name}"><variable name="{name}" typeRef="{type}"/><literalExpression><text>{Escaped(expression)}</text></literalExpression></decision>""";

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"d{number}");

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
