#include "model/storage/schema.h"

#include "model/storage/json_text.h"
#include "model/storage/read_tree.h"
#include "model/storage/schema_writer.h"

#include <array>

namespace mailbilan {
namespace {

constexpr std::size_t nameCharacters = 200;

constexpr std::string_view idPattern = "^[a-z0-9._-]{1,64}$";
constexpr std::string_view urlPattern = R"(^(https?://[^\x00-\x20\x7f-\x9f"<>\\^`{|}\u200b-\u200f\u202a-\u202e]+)?$)";
constexpr std::string_view datePattern = "^([0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?)?$";
constexpr std::string_view dayPattern = "^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$";
constexpr std::string_view monthPattern = "^([0-9]{4}-(0[1-9]|1[0-2]))?$";
// No control or format characters but newline, as far as the first plane goes.
constexpr std::string_view plainPattern =
    R"(^[^\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e)"
    R"(\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]*$)";

// At most 30 digits; what stands behind it is the form.
constexpr std::string_view digitLimit = "^(?!([^0-9]*[0-9]){31})";

Node number(std::size_t value) { return Node::number(std::to_string(value)); }

Node stringOf(std::string_view pattern) {
    Node schema = Node::member("type", Node::string("string"));
    schema.add("pattern", Node::string(pattern));
    return schema;
}

Node stringUpTo(std::size_t characters) {
    Node schema = stringOf(plainPattern);
    schema.add("maxLength", number(characters));
    return schema;
}

// The forms of decimal texts within often used bounds; other bounds hold for JSON numbers only.
std::string decimalPattern(const Rule& rule) {
    std::string form = "-?(0|[1-9][0-9]*)(\\.[0-9]+)?$";
    if (rule.low == "0" && rule.high == "1")
        form = "(-?0(\\.0+)?|0\\.[0-9]+|1(\\.0+)?)$";
    else if (rule.low == "0" && rule.lowExcluded)
        form = "(?=.*[1-9])(0|[1-9][0-9]*)(\\.[0-9]+)?$";
    else if (rule.low == "0")
        form = "(-?0(\\.0+)?|(0|[1-9][0-9]*)(\\.[0-9]+)?)$";
    else if (rule.whole && rule.low == "1" && rule.high == "1000000")
        form = "([1-9][0-9]{0,5}|1000000)(\\.0+)?$";
    return std::string(digitLimit) + form;
}

void addBounds(Node& schema, const Rule& rule) {
    if (!rule.low.empty())
        schema.add(rule.lowExcluded ? "exclusiveMinimum" : "minimum", Node::number(rule.low));
    if (!rule.high.empty())
        schema.add("maximum", Node::number(rule.high));
}

Node referenceTo(std::string_view name) { return Node::member("$ref", Node::string("#/$defs/" + std::string(name))); }

// One string for every language, or one for each.
Node textSchema(std::string_view string) {
    Node languages = Node::object();
    for (const char* language : {"fr", "de", "en"})
        languages.add(language, referenceTo(string));
    Node object = Node::member("type", Node::string("object"));
    object.add("properties", std::move(languages));
    Node both = Node::array();
    both.items = {referenceTo(string), std::move(object)};
    return Node::member("anyOf", std::move(both));
}

Node assumptionReference() {
    Node schema = Node::member("type", Node::string("object"));
    schema.add("properties", Node::member("assumption", Node::member("type", Node::string("string"))));
    Node required = Node::array();
    required.items.push_back(Node::string("assumption"));
    schema.add("required", std::move(required));
    return schema;
}

} // namespace

Node SchemaWriter::listOf(std::vector<Node> items) {
    Node node = Node::array();
    node.items = std::move(items);
    return node;
}

Node SchemaWriter::reference(std::string_view name) { return referenceTo(name); }

Node SchemaWriter::words(std::span<const std::string_view> names) {
    Node list = Node::array();
    for (const std::string_view name : names)
        list.items.push_back(Node::string(name));
    return Node::member("enum", std::move(list));
}

Node SchemaWriter::whole(const Rule& rule, bool mayBeNull) {
    const Node integer = Node::string("integer");
    Node schema = Node::member("type", mayBeNull ? listOf({integer, Node::string("null")}) : integer);
    addBounds(schema, rule);
    return schema;
}

Node SchemaWriter::decimal(const Rule& rule) {
    Node token = Node::member("type", Node::string("number"));
    addBounds(token, rule);
    if (rule.whole)
        token.add("multipleOf", Node::number("1"));
    return anyOf({std::move(token), stringOf(decimalPattern(rule))});
}

Node SchemaWriter::quantity(const Rule& rule) {
    Node schema = decimal(rule);
    schema.items.front().items.push_back(reference("assumption_reference"));
    return schema;
}

Node SchemaWriter::text(const Rule& rule) {
    switch (rule.wording) {
    case TextForm::Id: return stringOf(idPattern);
    case TextForm::OptionalId: return anyOf({stringOf(idPattern), Node::member("const", Node::string(""))});
    case TextForm::Unit: {
        Node units = words(plainUnits());
        for (const std::string_view unit : moneyUnits())
            units.items.front().items.push_back(Node::string(unit));
        if (!rule.required)
            units.items.front().items.push_back(Node::string(""));
        return units;
    }
    case TextForm::Url: return stringOf(urlPattern);
    case TextForm::Month: return stringOf(monthPattern);
    case TextForm::Date: return stringOf(dayPattern);
    case TextForm::PartialDate: return stringOf(datePattern);
    case TextForm::ModelName: return words(enumNames<Model>());
    case TextForm::Name: return stringUpTo(nameCharacters);
    case TextForm::Text: break;
    }
    return reference("string");
}

Node SchemaWriter::pair(Node schemas) {
    Node schema = Node::member("type", Node::string("array"));
    schema.add("prefixItems", std::move(schemas));
    schema.add("minItems", Node::number("2"));
    schema.add("maxItems", Node::number("2"));
    return schema;
}

Node SchemaWriter::list(Node items, bool notEmpty) {
    Node schema = Node::member("type", Node::string("array"));
    schema.add("items", std::move(items));
    if (notEmpty)
        schema.add("minItems", Node::number("1"));
    schema.add("maxItems", number(JsonLimits::entries));
    return schema;
}

Node SchemaWriter::entries(Node items) {
    Node schema = Node::member("type", Node::string("object"));
    schema.add("propertyNames", Node::member("pattern", Node::string(idPattern)));
    schema.add("additionalProperties", std::move(items));
    schema.add("maxProperties", number(JsonLimits::entries));
    return schema;
}

Node SchemaWriter::schema(const FactValue*, const Rule& rule) {
    const Node name = text(rule);
    return anyOf(
        {Node::member("type", listOf({Node::string("boolean"), Node::string("number")})), name, list(name, false)});
}

Node SchemaWriter::schema(const Factor*, const Rule& rule) {
    std::vector<Node> all{quantity(rule)};
    const auto add = [&](std::size_t index, Node schema) {
        Node object = Node::member("type", Node::string("object"));
        object.add("properties", Node::member(factorNames[index], std::move(schema)));
        object.add("required", listOf({Node::string(factorNames[index])}));
        all.push_back(std::move(object));
    };
    add(1, schema(static_cast<const OneMinus*>(nullptr), rule));
    add(2, schema(static_cast<const PositiveDifference*>(nullptr), rule));
    add(3, schema(static_cast<const Driver*>(nullptr), rule));
    add(4, schema(static_cast<const Step*>(nullptr), rule));
    add(5, schema(static_cast<const Tier*>(nullptr), rule));
    return anyOf(std::move(all));
}

std::string dossierSchema() {
    SchemaWriter writer;
    Node root = Node::object();
    root.add("$schema", Node::string("https://json-schema.org/draft/2020-12/schema"));
    root.add("title", Node::string("Mailbilan dossier"));
    root.add("description", Node::string("One decision about a company's e-mail. Unknown fields are kept. The "
                                         "program also checks rules across fields: see docs/format.md."));
    Node body = writer.object<Dossier>();
    Node format = Node::member("const", Node::string(formatName));
    body.find("properties")->add("format", std::move(format));
    Node required = Node::array();
    required.items.push_back(Node::string("format"));
    body.add("required", std::move(required));
    for (std::size_t i = 0; i < body.items.size(); ++i)
        root.add(body.keys[i], std::move(body.items[i]));

    Node definitions = Node::object();
    definitions.add("string", stringUpTo(JsonLimits::characters));
    definitions.add("short_string", stringUpTo(nameCharacters));
    definitions.add("text", textSchema("string"));
    definitions.add("name", textSchema("short_string"));
    definitions.add("assumption_reference", assumptionReference());
    definitions.add("source", writer.object<Source>());
    definitions.add("item", writer.object<Item>());
    root.add("$defs", std::move(definitions));
    return prettyJson(root);
}

} // namespace mailbilan
