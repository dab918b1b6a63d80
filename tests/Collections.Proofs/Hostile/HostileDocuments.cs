using System.Globalization;
using System.Text;

namespace Collections.Proofs.Hostile;

/// <summary>
/// XML that would have a reader open files and sockets, or grow: external entities and DTDs, XInclude, schema locations,
/// style sheets, encodings that hide them, and documents one beyond a limit.
/// </summary>
internal static class HostileDocuments
{
    /// <summary>Stands in every address that must not be opened.</summary>
    public const string Mark = "collections-must-not-open";

    private const string Root = """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:d">""";
    private const string End = "</definitions>";

    private static readonly string[] Addresses = [$"file:///tmp/{Mark}", $"/tmp/{Mark}", $"http://127.0.0.1:9/{Mark}", $"ftp://127.0.0.1:9/{Mark}", $"\\\\127.0.0.1\\{Mark}", $"jar:file:///tmp/{Mark}!/a"];

    /// <summary>All of them: their bytes, and whether they must be refused.</summary>
    public static IReadOnlyList<(byte[] Bytes, bool IsRefused)> All { get; } = [.. Addresses.SelectMany(Addressed), .. Encoded(), .. Grown()];

    private static IEnumerable<(byte[] Bytes, bool IsRefused)> Addressed(string address) =>
    [
        Refused($"<!DOCTYPE definitions SYSTEM \"{address}\">{Root}{End}"),
        Refused($"<!DOCTYPE definitions PUBLIC \"-//x//y\" \"{address}\">{Root}{End}"),
        Refused($"<!DOCTYPE definitions [<!ENTITY e SYSTEM \"{address}\">]>{Root}<process id=\"p\" name=\"a\">&e;</process>{End}"),
        Refused($"<!DOCTYPE definitions [<!ENTITY % e SYSTEM \"{address}\"> %e;]>{Root}{End}"),
        Refused($"<!DOCTYPE definitions [<!NOTATION n SYSTEM \"{address}\"><!ENTITY e SYSTEM \"{address}\" NDATA n>]>{Root}{End}"),
        Kept($"{Root}<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"{address}\" parse=\"text\"/>{End}"),
        Kept(Root.Replace(" id=", $" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.omg.org/spec/BPMN/20100524/MODEL {address}\" id=", StringComparison.Ordinal) + End),
        Kept(Root.Replace(" id=", $" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\"{address}\" id=", StringComparison.Ordinal) + End),
        Kept($"<?xml-stylesheet type=\"text/xsl\" href=\"{address}\"?>{Root}{End}"),
        Kept($"{Root}<import importType=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" namespace=\"urn:i\" location=\"{address}\"/>{End}"),
    ];

    private static IEnumerable<(byte[] Bytes, bool IsRefused)> Encoded()
    {
        var external = $"<!DOCTYPE definitions [<!ENTITY e SYSTEM \"file:///tmp/{Mark}\">]>{Root}<process id=\"p\">&e;</process>{End}";
        yield return (Encoding.Unicode.GetBytes(external), true);
        yield return ([.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(external)], true);
        yield return (Encoding.UTF32.GetBytes(external), true);
        yield return Refused("<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADw-definitions/+AD4-");
        yield return Refused($"<?xml version=\"1.0\" encoding=\"IBM037\"?>{external}");
        yield return Refused($"<?xml version=\"1.1\"?>{external}");
        yield return ([.. Encoding.UTF8.GetBytes(Root), 0xC0, 0xAF, .. Encoding.UTF8.GetBytes(End)], true);
    }

    private static IEnumerable<(byte[] Bytes, bool IsRefused)> Grown()
    {
        yield return Refused(Bomb(10, 10));
        yield return Refused(Bomb(2, 40));
        yield return Refused("<!DOCTYPE d [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]><d>&a;</d>");
        yield return Refused($"<!DOCTYPE d [<!ENTITY a \"{new string('a', 60_000)}\">]><d>{string.Concat(Enumerable.Repeat("&a;", 10_000))}</d>");
        yield return Refused(string.Concat(Enumerable.Repeat("<a>", 65)) + string.Concat(Enumerable.Repeat("</a>", 65)));
        yield return Refused(Root + string.Concat(Enumerable.Repeat("<task/>", 20_000)) + End);
        yield return Refused($"<a {string.Join(' ', Enumerable.Range(0, 65).Select(number => string.Create(CultureInfo.InvariantCulture, $"n{number}=\"1\"")))}/>");
        yield return Refused($"<a>{string.Concat(Enumerable.Repeat($"<!--{new string('x', 60_000)}-->", 88))}</a>");
        yield return Refused(string.Concat(Enumerable.Repeat("<a>", 1_000_000)));
        yield return Refused($"<a b=\"{new string('x', 65_537)}\"/>");
    }

    private static string Bomb(int width, int height)
    {
        var text = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"a\">");
        for (var i = 1; i < height; i++) text.Append(CultureInfo.InvariantCulture, $"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{i - 1};", width))}\">");
        return text.Append(CultureInfo.InvariantCulture, $"]><d>&a{height - 1};</d>").ToString();
    }

    private static (byte[] Bytes, bool IsRefused) Refused(string text) => (Encoding.UTF8.GetBytes(text), true);

    private static (byte[] Bytes, bool IsRefused) Kept(string text) => (Encoding.UTF8.GetBytes(text), false);
}
