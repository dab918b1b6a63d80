using System.Text;
using Collections.Decisions.Dmn;

namespace Collections.Unit.Decisions.Dmn;

public sealed class DmnWriterTests
{
    [Fact]
    public void A_model_keeps_its_diagram_its_extensions_and_its_comments()
    {
        const string xml = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- drawn by hand -->
            <dmn:definitions xmlns:dmn="https://www.omg.org/spec/DMN/20230324/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20230324/DMNDI/" xmlns:x="urn:x" id="d" name="m" namespace="urn:m" x:owner="risk">
              <dmn:extensionElements><x:audit when="2026-11-24"><x:by>ana</x:by></x:audit></dmn:extensionElements>
              <dmn:decision id="s" name="Segment">
                <dmn:variable name="Segment" />
                <dmn:literalExpression id="l"><!-- kept --><dmn:text><![CDATA[if a < 1 then "x" else "y"]]></dmn:text></dmn:literalExpression>
              </dmn:decision>
              <dmndi:DMNDI><dmndi:DMNDiagram id="g"><dmndi:DMNShape id="h" dmnElementRef="s" /></dmndi:DMNDiagram></dmndi:DMNDI>
            </dmn:definitions>

            """;
        var read = DmnReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml))).Definitions!;
        DmnWriter.Write(read).ShouldBe(xml);
        using var stream = new MemoryStream();
        DmnWriter.Write(read, stream);
        Encoding.UTF8.GetString(stream.ToArray()).ShouldBe(xml);
    }
}
