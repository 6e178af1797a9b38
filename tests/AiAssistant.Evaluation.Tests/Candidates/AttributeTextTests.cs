using AiAssistant.Evaluation.Candidates;

namespace AiAssistant.Evaluation.Tests.Candidates;

public sealed class AttributeTextTests
{
    [Theory]
    [InlineData("batteries_included:  { value:false }", "batteries included", "false")]
    [InlineData("age_range:  { value:\"little kid\" }; { value:\"big kid\" }", "age range", "little kid|big kid")]
    [InlineData("item_weight:  { unit:pounds, normalized_value:{ unit:pounds, value:1.83 }, value:1.83 }", "item weight", "1.83 pounds")]
    [InlineData("size:  { width:{ unit:inches, value:9 }, length:{ unit:inches, value:12 } }", "size", "width 9 inches|length 12 inches")]
    [InlineData("outer:  { material:[ { value:\"nylon\" }, { value:\"wool\" } ] }", "outer", "material nylon|material wool")]
    [InlineData("color:  { standardized_values:[ \"green\" ], value:\"green/blue\" }", "color", "green/blue")]
    [InlineData("capacity: 5 litres", "capacity", "5 litres")]
    [InlineData("battery:  { power:[ { unit:milliamp_hours, value:500 } ] }", "battery", "power 500 milliamp hours")]
    public void Read_Attribute_IsWordedPlainly(string text, string name, string values)
    {
        var attribute = AttributeText.Read(text);
        Assert.Equal((name, values), (attribute?.Name, string.Join('|', attribute?.Values ?? [])));
    }

    [Theory]
    [InlineData("It fits well: my son loves it.")]
    [InlineData("No colon at all")]
    [InlineData("")]
    public void Read_Sentence_IsNull(string text) => Assert.Null(AttributeText.Read(text));

    [Theory]
    [InlineData("a:{")]
    [InlineData("a:{b:{c:")]
    [InlineData("a:[[[[")]
    [InlineData("a:}}]],,;;")]
    [InlineData("a:{value:\"open")]
    [InlineData("a:{ , }")]
    [InlineData("a:{}:{}")]
    public void Read_Broken_Ends(string text) => Assert.Equal("a", AttributeText.Read(text)?.Name);

    [Fact]
    public void Read_NestedTooDeep_Ends() => Assert.NotNull(AttributeText.Read("a:" + new string('{', 100_000)));
}
