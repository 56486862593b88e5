# The rooms and what each may link. This list is the architecture: arrows only point to rooms above.
function(mailbilan_room name folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.cpp ${CMAKE_SOURCE_DIR}/${folder}/*.h)
  if(NOT sources) # a room without files yet only passes on what it links
    add_library(mailbilan_${name} INTERFACE)
    target_link_libraries(mailbilan_${name} INTERFACE ${ARGN})
    return()
  endif()
  add_library(mailbilan_${name} STATIC ${sources})
  target_include_directories(mailbilan_${name} PUBLIC ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/app)
  target_link_libraries(mailbilan_${name} PUBLIC ${ARGN})
endfunction()

mailbilan_room(model model)
set_target_properties(mailbilan_model PROPERTIES AUTOMOC OFF)
target_link_libraries(mailbilan_model PRIVATE nlohmann_json::nlohmann_json Boost::headers)
target_compile_definitions(mailbilan_model PRIVATE MAILBILAN_VERSION="${PROJECT_VERSION}")

mailbilan_room(text     app/text     mailbilan_model Qt6::Core)
mailbilan_room(document app/document mailbilan_text Qt6::Gui)
mailbilan_room(charts   app/charts   mailbilan_text Qt6::Charts)
mailbilan_room(report   app/report   mailbilan_document mailbilan_charts Qt6::Svg)
mailbilan_room(export   app/export   mailbilan_report)
mailbilan_room(cli      app/cli      mailbilan_export)
mailbilan_room(widgets  app/widgets  mailbilan_export Qt6::Widgets)
mailbilan_room(pages    app/pages    mailbilan_widgets)
mailbilan_room(window   app/window   mailbilan_pages Qt6::PrintSupport)

include(cmake/resources.cmake)

if(EXISTS ${CMAKE_SOURCE_DIR}/app/main.cpp)
  qt_add_executable(mailbilan app/main.cpp)
  target_link_libraries(mailbilan PRIVATE mailbilan_window mailbilan_cli)
endif()
