using Collections.Architecture.Rooms;

namespace Collections.Architecture.Assemblies;

/// <summary>Drawings and decision tables come from strangers: one guarded reader opens them, with limits and without DTDs.</summary>
public sealed class GuardedXml
{
    private static readonly string[] Openers =
    [
        "System.Xml.XmlReader.Create",
        "System.Xml.XmlDocument..ctor",
        "System.Xml.XPath.XPathDocument..ctor",
        "System.Xml.Linq.XDocument.Load",
        "System.Xml.Linq.XDocument.Parse",
        "System.Xml.Linq.XElement.Load",
        "System.Xml.Linq.XElement.Parse",
    ];

    [Theory, MemberData(nameof(House.Names), MemberType = typeof(House))]
    public void Xml_is_opened_by_the_guarded_reader_and_nowhere_else(string name)
    {
        using var compiled = new CompiledRoom(House.Find(name));
        compiled.Uses()
            .Where(use => Openers.Contains(use.Member) && !(name == House.Xml && use.Method.Contains("GuardedXmlReader", StringComparison.Ordinal)))
            .Select(use => $"{use.Method} uses {use.Member}")
            .ShouldBeEmpty("Read XML through the GuardedXmlReader of Collections.Xml: it counts depth, elements, attributes and sizes, and refuses a DTD.");
    }
}
